-- A record is written in the transaction that moves its dossier from one guarded revision to the next, so looking that dossier up once
-- more for each record proves nothing, and was a good part of what auditing cost.
alter table audit_record drop constraint if exists audit_record_dossier_fkey;
