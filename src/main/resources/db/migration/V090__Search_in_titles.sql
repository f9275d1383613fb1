-- Titles are found whatever the case and the accents of what is typed: "turkiye" finds "Türkiye".
create extension if not exists unaccent;

-- unaccent() is only stable because its dictionary could be changed; we name the dictionary and leave it alone.
create function plain(text) returns text
    language sql immutable strict parallel safe
    return lower(unaccent('unaccent'::regdictionary, $1));

create index language_version_title on language_version using gin (plain(title) gin_trgm_ops);
