package dev.quarterdeck.collect.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen of signing in in the source of functions: found, guarded, and not seen. */
@Needs(Tool.GIT)
class SignInReviewTest {

    @TempDir
    Path folder;

    /** The handler stands before the function, whose first line is the fourth. */
    private static Arguments looks(String check, String result, String python) {
        return Arguments.of(check, result, python);
    }

    static List<Arguments> tokens() {
        return List.of(
                looks("AUTH-1", "pass", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256"])
                        """),
                looks("AUTH-1", "pass", """
                        def verify(token):
                            return jwt.decode(token, key, ALGORITHMS)
                        ALGORITHMS = ["RS256", "ES256"]
                        """),
                looks("AUTH-1", "not-seen", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=settings.ALGORITHMS)
                        """),
                looks("AUTH-1", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key)
                        """),
                looks("AUTH-1", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256", "none"])
                        """),
                looks("AUTH-1", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256", "RS256"])
                        """),
                looks("AUTH-1", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=[header["alg"]])
                        """),
                looks("AUTH-2", "pass", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256"])
                        """),
                looks("AUTH-2", "fail:6", """
                        def verify(token):
                            options = {"verify_signature": False}
                            return jwt.decode(token, options=options)
                        """),
                looks("AUTH-2", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, verify=False)
                        """),
                looks("AUTH-2", "fail:6", """
                        def read_token(token):
                            parts = token.split(".")
                            return json.loads(base64.urlsafe_b64decode(parts[1]))
                        """),
                looks("AUTH-2", "pass", """
                        def read_token(token):
                            head, body, sig = token.split(".")
                            if not hmac.compare_digest(sig, sign(body)):
                                return None
                            return json.loads(base64.urlsafe_b64decode(body))
                        """),
                looks("AUTH-3", "pass", """
                        def issue(user):
                            return jwt.encode({"sub": user, "exp": soon()}, key)
                        """),
                looks("AUTH-3", "pass", """
                        def issue(user):
                            claims = {"sub": user}
                            claims["exp"] = soon()
                            return jwt.encode(claims, key)
                        """),
                looks("AUTH-3", "fail:6", """
                        def issue(user):
                            claims = {"sub": user}
                            return jwt.encode(claims, key)
                        """),
                looks("AUTH-3", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256"], options={"verify_exp": False})
                        """),
                looks("AUTH-3", "not-seen", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256"])
                        """),
                looks("AUTH-3", "fail:5", """
                        def verify(token):
                            return jwt.decode(token, key, algorithms=["HS256"])
                        A = {"aud": "crew", "exp": 1}
                        B = {"aud": "owner", "exp": 1}
                        """),
                looks("AUTH-8", "fail:5", """
                        def issue(user):
                            return jwt.encode({"exp": 1}, "planted-canary-key")
                        """),
                looks("AUTH-8", "fail:6", """
                        def issue(user):
                            return jwt.encode({"exp": 1}, KEY)
                        KEY = b"planted-canary-key"
                        """),
                looks("AUTH-8", "fail:6", """
                        def sign(text):
                            return hmac.new(KEY.encode(), text).hexdigest()
                        KEY = os.environ["JWT_SECRET"]
                        """),
                looks("AUTH-8", "pass", """
                        def sign(text):
                            return hmac.new(KEY, text).hexdigest()
                        KEY = boto3.client("secretsmanager").get_secret_value(SecretId=os.environ["ARN"])["SecretString"]
                        """),
                looks("AUTH-8", "not-seen", """
                        def sign(text):
                            return hmac.new(keys.current(), text).hexdigest()
                        """),
                looks("AUTH-9", "fail:5", """
                        def verify_token(token, row):
                            return token == row["token"]
                        """),
                looks("AUTH-9", "pass", """
                        def verify_token(token, row):
                            return hmac.compare_digest(token, row["token"])
                        """),
                looks("AUTH-9", "not-seen", """
                        def verify_token(token, row):
                            return token != None and token != "" and len(token) == 32
                        """));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("tokens")
    void signedTokensAreLookedAt(String check, String result, String python) {
        JsonNode handler = new PythonSource(folder).handlers(python).get(0);

        assertThat(handler.get("kinds")).hasToString("[\"jwt\"]");
        assertThat(handler.at("/checks/" + check).asText()).isEqualTo(result);
    }

    static List<Arguments> links() {
        return List.of(
                looks("AUTH-4", "pass", """
                        def send_magic_link(email):
                            token = secrets.token_urlsafe(32)
                        """),
                looks("AUTH-4", "pass", """
                        def send_magic_link(email):
                            token = fresh()

                        def fresh():
                            code = uuid.uuid4().hex
                            return code
                        """),
                looks("AUTH-4", "fail:5", """
                        def send_magic_link(email):
                            token = secrets.token_hex(4)
                        """),
                looks("AUTH-4", "fail:5", """
                        def send_magic_link(email):
                            code = str(random.randint(100000, 999999))
                        """),
                looks("AUTH-4", "fail:5", """
                        def send_magic_link(email):
                            code = "".join(secrets.choice("0123456789") for _ in range(6))
                        """),
                looks("AUTH-4", "fail:5", """
                        def send_magic_link(email):
                            token = hashlib.sha256((email + str(time.time())).encode()).hexdigest()
                        """),
                looks("AUTH-4", "not-seen", """
                        def send_magic_link(email):
                            greeting = random.choice(["Ahoy", "Hello"])
                        """),
                looks("AUTH-5", "pass", """
                        def use_magic_link(token):
                            row = table.get_item(Key={"t": token})["Item"]
                            if row["expires"] < time.time():
                                return None
                        """),
                looks("AUTH-5", "fail:5", """
                        def use_magic_link(token):
                            return table.get_item(Key={"t": token})["Item"]
                        """),
                looks("AUTH-5", "not-seen", """
                        def use_magic_link(token):
                            return sessions.start(token)
                        """),
                looks("AUTH-6", "pass", """
                        def use_magic_link(token):
                            row = table.get_item(Key={"t": token})["Item"]
                            table.delete_item(Key={"t": token})
                        """),
                looks("AUTH-6", "pass", """
                        def use_magic_link(token):
                            row = table.get_item(Key={"t": token})["Item"]
                            mark(token)

                        def mark(token):
                            table.update_item(Key={"t": token}, ConditionExpression="attribute_not_exists(used)")
                        """),
                looks("AUTH-6", "fail:5", """
                        def use_magic_link(token):
                            return table.get_item(Key={"t": token})["Item"]
                        """));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("links")
    void signInLinksAreLookedAt(String check, String result, String python) {
        JsonNode handler = new PythonSource(folder).handlers(python).get(0);

        assertThat(handler.get("kinds")).hasToString("[\"magic-link\"]");
        assertThat(handler.at("/checks/" + check).asText()).isEqualTo(result);
    }

    static List<Arguments> roles() {
        return List.of(
                looks("AUTH-7", "fail:6", """
                        def update_crew(event):
                            body = json.loads(event["body"])
                            if body["role"] == "captain":
                                pass
                        """),
                looks("AUTH-7", "fail:5", """
                        def update_crew(event):
                            return event["queryStringParameters"].get("role")
                        """),
                looks("AUTH-7", "pass", """
                        def update_crew(event):
                            claims = event["requestContext"]["authorizer"]["claims"]
                            return claims.get("role")
                        """),
                looks("AUTH-7", "pass", """
                        def update_crew(event):
                            who = session(event["headers"]["authorization"])
                            return who["role"]

                        def session(header):
                            return jwt.decode(header, KEYS, algorithms=["RS256"])
                        """),
                looks("AUTH-7", "not-seen", """
                        def update_crew(member):
                            return member["role"]
                        """));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("roles")
    void whereRolesComeFromIsLookedAt(String check, String result, String python) {
        JsonNode handler = new PythonSource(folder).handlers(python).get(0);

        assertThat(handler.get("kinds")).hasToString("[\"role-claim\"]");
        assertThat(handler.at("/checks/" + check).asText()).isEqualTo(result);
    }
}
