insert into watch (channel, object, kind, watched_by, watched_at) values ('C02SRE', '', 'cover requests', 'U05KAI', '2026-11-21T11:00:02Z');
insert into watch (channel, object, kind, watched_by, watched_at) values ('C04NEXT', '', 'a later kind', 'U05KAI', '2026-11-21T11:00:03Z');
