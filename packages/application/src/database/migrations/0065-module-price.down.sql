drop table module_price;
