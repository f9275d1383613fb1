package org.undersigned.followup;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Text of right-to-left scripts on paper, where no browser arranges it: UAX #9 for the order, and the joined forms of
 * Arabic letters.
 */
final class RightToLeft {

    private static final int SAME_TEXT = ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LENGTH_GROW_SHRINK;
    private static final ArabicShaping JOIN = new ArabicShaping(SAME_TEXT | ArabicShaping.LETTERS_SHAPE);
    private static final ArabicShaping PART = new ArabicShaping(SAME_TEXT | ArabicShaping.LETTERS_UNSHAPE);

    private RightToLeft() {}

    /** Letters in the forms in which they join. */
    static String joined(String text) {
        return shaped(JOIN, text);
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Divides a paragraph into runs of one direction. */
    static final class Splitter implements BidiSplitter {

        private final Bidi bidi = new Bidi();

        @Override
        public void setParagraph(String paragraph, byte direction) {
            bidi.setPara(paragraph, direction, null);
        }

        @Override
        public int countTextRuns() {
            return bidi.countRuns();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            var run = bidi.getVisualRun(index);
            return new BidiTextRun(run.getStart(), run.getLength(), run.getDirection());
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            return Bidi.getBaseDirection(paragraph);
        }
    }

    /** Turns a run round for printing. */
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
        }

        @Override
        public String shapeText(String text) {
            return joined(text);
        }

        @Override
        public String deshapeText(String text) {
            return shaped(PART, text);
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
