import { AddRequirement } from './add-requirement';
import { ChangeRequirement } from './change-requirement';
import { EndRequirement } from './end-requirement';
import { MyRequirementsQueries } from './my-requirements.queries';
import { RequiredPeopleQueries } from './required-people.queries';
import { RequirementQueries } from './requirement.queries';
import { WaiveRequirement } from './waive-requirement';

export * from './add-requirement';
export * from './change-requirement';
export * from './end-requirement';
export * from './my-requirements.queries';
export * from './required-people.queries';
export * from './requirement.queries';
export * from './waive-requirement';

export const requirementProviders = [
  AddRequirement,
  ChangeRequirement,
  EndRequirement,
  MyRequirementsQueries,
  RequiredPeopleQueries,
  RequirementQueries,
  WaiveRequirement,
];
