-- In a body without delegations sources tell the party of a member as others tell the group.
alter table affiliation_observation drop constraint affiliation_observation_kind_check;
alter table affiliation_observation add constraint affiliation_observation_kind_check
    check (kind in ('DELEGATION', 'GROUP', 'PARTY'));

comment on column delegation_name.delegation_id is 'the delegation, or the body where it has none';
