package dev.quarterdeck.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.aws.AwsFake;
import dev.quarterdeck.aws.AwsFakes;
import dev.quarterdeck.house.Needs;
import dev.quarterdeck.house.Tool;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that begin with a {@link ReadyAccount}. */
@Needs(Tool.PYTHON_MOTO)
@ExtendWith(AwsFakes.class)
abstract class WithReadyAccount {

    final ReadyAccount account;

    WithReadyAccount(AwsFake aws) {
        this.account = new ReadyAccount(aws);
    }

    @BeforeEach
    void anAccountThatIsReady() throws IOException {
        account.allBut("nothing");
    }

    @AfterEach
    void nothingWasAskedThatSesDoesNotKnow() throws IOException {
        assertThat(account.aws().violations()).isEmpty();
        account.aws().forget();
    }
}
