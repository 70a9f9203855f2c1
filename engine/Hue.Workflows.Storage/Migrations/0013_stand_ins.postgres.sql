-- An alert that follows to whoever stands in: the trail of who was told names both.

alter table delivery add column instead_of text collate "C";   -- account id of who is away
alter table delivery add column stand_in text collate "C";     -- account id of who stands in; of a mail, its receiver
