drop table mailbox_message, job, outbox, audit, one_time_token, sign_in, role_grant, person, account, institution_placement, institution, organisation cascade;
drop function audit_chain, outbox_wake, institutions_below, app_account, app_organisation;
