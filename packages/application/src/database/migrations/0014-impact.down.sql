revoke insert on outbox from baobab_relay;
drop table impact_measure;
