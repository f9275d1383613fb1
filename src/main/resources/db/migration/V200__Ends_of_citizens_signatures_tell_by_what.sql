-- An officer holds or invalidates many signatures by one measure, and takes a measure back as a whole: an end tells by
-- which measure it came, and which one held the signature before. Who took their own name back did it by none.
alter table citizen_signature_end
    add column measure_id text,
    add column held_by    text;
