export * from './likeness';
export * from './propose-role-profile';
export * from './read-list';
