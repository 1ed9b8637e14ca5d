drop table impact_measure;
