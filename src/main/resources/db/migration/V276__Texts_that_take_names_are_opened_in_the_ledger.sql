-- Texts that were opened before the ledger told of it: they are opened in it now, so that their end can be told, too. The
-- record is that of docs/ledger.md, with "Recorded" for the act.
with taking as (
    select d.id, d.wording_number, w.content_hash, date_trunc('second', now()) as at,
        sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as nonce
    from declaration d join wording w on w.declaration_id = d.id and w.number = d.wording_number
    where d.state in ('GATHERING', 'OPEN') and (d.closes_at is null or d.closes_at > now())
), recorded as (
    select t.*, sha256(
        int4send(8) || convert_to('Recorded', 'UTF8')
        || int4send(length(wording_number::text)) || convert_to(wording_number::text, 'UTF8')
        || int4send(20) || convert_to(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'UTF8')) as record
    from taking t
), entered as (
    insert into ledger_entry (leaf)
    select '\x0101'::bytea || substr(int2send(length(id)::int2), 2) || convert_to(id, 'UTF8') || content_hash
        || sha256(convert_to('undersigned/v1', 'UTF8') || substr(int2send(length(id)::int2), 2) || convert_to(id, 'UTF8')
            || content_hash || nonce || record)
        || '\x00'::bytea
    from recorded
)
insert into opening (declaration_id, number, wording_number, opened_by, opened_at, opened_nonce)
select id, 1, wording_number, 'Recorded', at, nonce from taking;
