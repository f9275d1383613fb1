-- Who belonged to a body, or to anything in it, on a day.
create index membership_on_a_day on membership using gist (body_id, period);

-- Lists of people leave other records of the same person aside.
create index person_current on person (sort_key, id) where merged_into is null;
drop index person_by_name;
