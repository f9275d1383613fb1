-- A request is written once and changed when it is confirmed: with room on its page for that, no index is touched again.
alter table signature_request set (fillfactor = 45);
