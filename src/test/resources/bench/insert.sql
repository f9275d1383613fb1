insert into bench_signature (declaration_id, id, wording_number, signer_key, visibility, country, name_sealed, position,
    signed_at, nonce, domain_key, name_key, source_key)
values ('0123456789ab', encode(substring(uuid_send(gen_random_uuid()) for 10), 'hex'), 1,
    uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'PUBLIC', 'BE',
    decode(repeat('5e', 90), 'hex'), nextval('citizen_signature_position'), date_trunc('minute', now()),
    decode(repeat('5e', 32), 'hex'), decode(repeat('5e', 32), 'hex'), decode(repeat('5e', 32), 'hex'),
    decode(repeat('5e', 32), 'hex'));
