-- Whoever asks to sign may ask for news of the text with it. Until the request is used and made a subscription.
alter table signature_request add column wants_updates boolean not null default false;
create index signature_request_wants on signature_request (declaration_id, requested_at) where wants_updates;
