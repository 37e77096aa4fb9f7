insert into forgotten (user_id, contact, up_to) values ('U09GONE', '', 7);
