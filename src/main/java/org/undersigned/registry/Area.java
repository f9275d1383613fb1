package org.undersigned.registry;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Where somebody was elected, or what an organization covers (Popolo: Area). Registers bring them, nobody else. */
@Entity
class Area extends PanacheEntityBase {

    @Id
    String id;

    String name;

    /** As the register says it ("constituency"), or empty. */
    String classification;

    protected Area() {}
}
