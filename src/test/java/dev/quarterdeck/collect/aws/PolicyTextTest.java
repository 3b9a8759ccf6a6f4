package dev.quarterdeck.collect.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {}                                                                                           | false
            {'Statement':[]}                                                                             | false
            {'Statement':{'Effect':'Allow','Principal':'*'}}                                             | true
            {'Statement':[{'Effect':'Allow','Principal':{'AWS':'*'}}]}                                   | true
            {'Statement':[{'Effect':'Allow','Principal':{'AWS':['arn:aws:iam::1:root','*']}}]}           | true
            {'Statement':[{'Effect':'Deny','Principal':'*'}]}                                            | false
            {'Statement':[{'Effect':'Allow','Principal':{'AWS':'arn:aws:iam::1:root'}}]}                 | false
            {'Statement':[{'Effect':'Allow','Principal':{'Service':'s3.amazonaws.com'}}]}                | false
            {'Statement':[{'Effect':'Allow','Principal':'*','Condition':{'StringEquals':{'lambda:FunctionUrlAuthType':'NONE'}}}]} | true
            {'Statement':[{'Effect':'Allow','Principal':'*','Condition':{'StringEquals':{'aws:PrincipalOrgID':'o-1'}}}]}          | false
            """)
    void knowsWhatAnybodyMay(String policy, boolean isPublic) {
        assertThat(PolicyText.isPublic(policy.replace('\'', '"'))).isEqualTo(isPublic);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'Statement':[]}                                                                                                                      | false
            {'Statement':[{'Effect':'Deny','Principal':'*','Action':'s3:*','Condition':{'Bool':{'aws:SecureTransport':'false'}}}]}                | true
            {'Statement':[{'Effect':'Deny','Principal':{'AWS':'*'},'Action':['s3:*'],'Condition':{'Bool':{'aws:SecureTransport':false}}}]}        | true
            {'Statement':[{'Effect':'Deny','Principal':'*','Action':'s3:GetObject','Condition':{'Bool':{'aws:SecureTransport':'false'}}}]}        | false
            {'Statement':[{'Effect':'Allow','Principal':'*','Action':'s3:*','Condition':{'Bool':{'aws:SecureTransport':'true'}}}]}                | false
            {'Statement':[{'Effect':'Deny','Principal':'*','Action':'s3:*','Condition':{'Bool':{'aws:SecureTransport':'true'}}}]}                 | false
            """)
    void knowsWhereTlsIsAsked(String policy, boolean isTlsOnly) {
        assertThat(PolicyText.isTlsOnly(policy.replace('\'', '"'))).isEqualTo(isTlsOnly);
    }
}
