-- Officers look at the signatures of some days. Rows lie in the order in which they came, so a few kilobytes that say
-- which blocks have which minutes are enough, and writing a signature costs no index entry more.
create index citizen_signature_time on citizen_signature using brin (signed_at) with (pages_per_range = 32, autosummarize = on);
