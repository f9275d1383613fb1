-- A number is unique within its procedure's scope: a year, a term, a session, or for good (an empty scope). All numbers
-- that a text bears are kept by kind and part, {"NUMBER": {"TERM": 9, "LOWEST": 144, "YEAR": 2021}}; number and
-- document_number are the running parts of the two that are looked for. An amendment has the number of the text that it
-- amends, and a suffix.
alter table declaration
    add scope text not null default '',
    add suffix text not null default '',
    add numbers jsonb not null default '{}' check (jsonb_typeof(numbers) = 'object');

update declaration set numbers = jsonb_strip_nulls(jsonb_build_object(
    'NUMBER', case when number is not null then jsonb_build_object('N', number) end,
    'DOCUMENT', case when document_number is not null then jsonb_build_object('N', document_number) end));

alter table declaration
    drop constraint declaration_procedure_id_number_key,
    drop constraint declaration_body_id_document_number_key,
    add constraint declaration_number unique (procedure_id, scope, number, suffix),
    add constraint declaration_document_number unique (body_id, scope, document_number, suffix);

alter table number_series add scope text not null default '';
alter table number_series drop constraint number_series_pkey;
alter table number_series add primary key (body_id, series, scope);
