insert into kept (user_id, kind, id, kept_at, weight, sealed) values ('U01MAI', 'export', 'e1', 1795260600000, 102, 'v1.b725297b.vzB13tfhPhCI2L7jyT_9CmWGAbMjRL-J7RoTACSS5meBj7RJtlJsfGqipjq1erxh7lWaTjMyhmXsOGPgT9HSRuJrOA');
insert into code_sending (id, user_id, channel, sent_at) values ('s1', 'U01MAI', 'arn:aws:ssm-contacts:us-east-2:111122223333:contact-channel/akuam/1', 1795262370000);
