drop table training_request;
