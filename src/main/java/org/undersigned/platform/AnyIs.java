package org.undersigned.platform;

import java.util.Collection;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * {@code any_is(:ids, p.id)} in queries: {@code p.id in :ids} by one parameter, an array. However many there are, it is the
 * same statement, which Hibernate has translated and PostgreSQL has prepared before; a list is translated anew each time. The
 * array stands first, for Hibernate takes what comes last for a list.
 */
public final class AnyIs implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("any_is", "?2=any(?1)")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }

    /** The parameter: one, where an array would be taken for many. */
    public static Object of(Collection<String> texts) {
        return texts.toArray(String[]::new);
    }
}
