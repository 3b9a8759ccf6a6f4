package dev.quarterdeck.analysis.market;

import dev.quarterdeck.portfolio.Figure;
import dev.quarterdeck.portfolio.Figures;
import dev.quarterdeck.portfolio.Finding;
import dev.quarterdeck.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/** The channels that sell for the portfolio: where it is listed, and where to list next. */
public record Market(ChannelMatrix matrix, ChannelSequence sequence, List<Finding> findings) {

    public Market {
        findings = List.copyOf(findings);
    }

    /**
     * The market of a portfolio.
     *
     * @param finance the figures of unit economics: {@code contribution} and {@code price} of the units that sell
     */
    public static Market of(Portfolio portfolio, Figures finance) {
        ChannelMatrix matrix = ChannelMatrix.of(portfolio);
        ChannelSequence sequence = ChannelSequence.of(portfolio, finance);
        List<Finding> findings = new ArrayList<>();
        matrix.stale(portfolio).ifPresent(findings::add);
        sequence.losing(portfolio).ifPresent(findings::add);
        sequence.first(portfolio).ifPresent(findings::add);
        return new Market(matrix, sequence, findings);
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(matrix.figures());
        figures.addAll(sequence.figures());
        return figures;
    }
}
