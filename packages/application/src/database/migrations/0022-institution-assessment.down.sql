drop table settled_maturity, maturity_rating, respondent, assessed_institution, institution_assessment, maturity_descriptor, maturity_indicator,
  maturity_dimension, maturity_level, maturity_model;
