-- Whether a request was used follows from the signature that has its id, so counting one changes nothing of the request.
-- Only who pressed while the name stood there already leaves a mark.
alter table signature_request add column double_at timestamptz;
update signature_request set double_at = used_at where not counted;
alter table signature_request drop column used_at, drop column counted;
alter table signature_request set (fillfactor = 70);

comment on column signature_request.double_at is 'when the button was pressed and the name stood there by another request or on paper';
