drop table scenario, programme_module, programme;
