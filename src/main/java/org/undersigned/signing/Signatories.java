package org.undersigned.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.undersigned.declaration.Declaration;
import org.undersigned.declaration.Drafting;
import org.undersigned.procedure.Checklist;
import org.undersigned.procedure.PrintedName;
import org.undersigned.procedure.Signatory;
import org.undersigned.procedure.Stage;
import org.undersigned.procedure.Withdrawal.Shown;

/** The names under a declaration as the procedure prints them, and what they amount to. */
@ApplicationScoped
public class Signatories {

    /**
     * One name in the list.
     *
     * @param withdrawnOn null while it counts
     */
    public record Entry(Signature signature, LocalDate withdrawnOn) {

        public boolean counts() {
            return withdrawnOn == null;
        }

        /** Whether it stood there and counted at the end of that day. */
        public boolean countedOn(LocalDate day) {
            return !signature.signedOn.isAfter(day) && (counts() || withdrawnOn.isAfter(day));
        }

        private Signatory forPrint(String originatorId) {
            var name = PrintedName.of(
                    signature.honorific,
                    signature.given,
                    signature.particle,
                    signature.family,
                    signature.country,
                    signature.groupLabel);
            return new Signatory(
                    name,
                    signature.personId.equals(originatorId),
                    Math.toIntExact(signature.position),
                    signature.signedAt);
        }
    }

    /** A person's signature with the declaration it stands under. */
    public record Signed(Declaration declaration, Signature signature, LocalDate withdrawnOn) {}

    @Inject
    Drafting drafting;

    @Inject
    Tallies tallies;

    @Inject
    Requirements requirements;

    @Inject
    EntityManager entities;

    /** All that is printed, in printed order; withdrawn names only where the procedure shows them struck. */
    public List<Entry> of(Declaration declaration) {
        var procedure = drafting.procedureOf(declaration);
        var printed = asSupplied(declaration).stream()
                .filter(s -> s.counts() || procedure.withdrawSignature().shown() == Shown.STRUCK)
                .toList();
        return procedure
                .print()
                .order()
                .arrange(printed, procedure.print().particles(), entry -> entry.forPrint(declaration.originatorId));
    }

    /** Every name in the order in which they came, those withdrawn included. */
    public List<Entry> asSupplied(Declaration declaration) {
        var withdrawn = SignatureWithdrawal.of(declaration.id);
        return Signature.under(declaration).stream()
                .map(s -> new Entry(s, withdrawn.get(s.id)))
                .toList();
    }

    /** What the procedure requires next: before it is handed in for that, and once it is published for what may follow. */
    public Checklist checklist(Declaration declaration) {
        return checklist(declaration, tallies.of(declaration));
    }

    /** The same by counts that were read already. */
    public Checklist checklist(Declaration declaration, Tallies.Tally tally) {
        return requirements.next(declaration, tally);
    }

    /** What the procedure requires for a stage; a stage that asks for nothing is met. */
    public Checklist checklist(Declaration declaration, Stage stage) {
        return requirements.of(declaration, stage, tallies.of(declaration));
    }

    /** What it requires next, of many declarations at once, by declaration. */
    public Map<String, Checklist> checklists(Collection<Declaration> declarations) {
        var counted = tallies.of(declarations);
        return declarations.stream()
                .collect(Collectors.toMap(one -> one.id, one -> requirements.next(one, counted.get(one.id))));
    }

    /** Every published declaration that a person signed, newest first; by the ids of all records of that person. */
    public List<Signed> byPerson(Collection<String> records) {
        return published("s.personId in :id", records);
    }

    /** What people signed under the name of an organization, newest first. */
    public List<Signed> byOrganization(String organizationId) {
        return published("(s.delegationId = :id or s.groupId = :id)", organizationId);
    }

    private List<Signed> published(String whose, Object id) {
        return entities.createQuery(
                        "select new org.undersigned.signing.Signatories$Signed(d, s, w.withdrawnOn)"
                                + " from Signature s join Declaration d on d.id = s.declarationId"
                                + " and d.wordingNumber = s.wordingNumber"
                                + " left join SignatureWithdrawal w on w.declarationId = s.declarationId and w.id = s.id"
                                + " where d.publishedOn is not null and " + whose
                                + " order by s.signedOn desc, s.position desc",
                        Signed.class)
                .setParameter("id", id)
                .getResultList();
    }
}
