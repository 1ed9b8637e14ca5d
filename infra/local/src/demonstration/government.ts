/** The demonstration's government: invented, and built to look like a real administration. */
export const government = {
  name: 'Republic of Baobab (demonstration)',
  country: null,
  locale: 'en',
  timeZone: 'Africa/Nairobi',
};

export interface InstitutionPlan {
  code: string;
  name: string;
  kind: 'ministry' | 'agency' | 'department';
  region: string;
  /** Code of the institution above; the root's is ROOT. */
  below: string;
}

const plan = (
  code: string,
  below: string,
  kind: InstitutionPlan['kind'],
  region: string,
  name: string,
): InstitutionPlan => ({ code, name, kind, region, below });

/** Parents stand before their children. */
export const institutions: InstitutionPlan[] = [
  plan('MOI', 'ROOT', 'ministry', 'Capital', 'Ministry of Interior'),
  plan('MOI-REG', 'MOI', 'agency', 'Capital', 'Civil Registration Agency'),
  plan('MOI-NORTH', 'MOI', 'department', 'North', 'Regional Office North'),
  plan('MOF', 'ROOT', 'ministry', 'Capital', 'Ministry of Finance'),
  plan('MOF-TAX', 'MOF', 'agency', 'Capital', 'Revenue Authority'),
  plan('MOF-BUD', 'MOF', 'department', 'Capital', 'Budget Department'),
  plan('MOH', 'ROOT', 'ministry', 'Capital', 'Ministry of Health'),
  plan('MOH-HOS', 'MOH', 'agency', 'Coast', 'Hospitals Agency'),
  plan('MOE', 'ROOT', 'ministry', 'Capital', 'Ministry of Education'),
  plan('MOE-SOUTH', 'MOE', 'department', 'South', 'Education Office South'),
  plan('DGA', 'ROOT', 'agency', 'Capital', 'Digital Government Agency'),
  plan('STA', 'ROOT', 'agency', 'Capital', 'National Statistics Office'),
];

export const password = 'baobab-demo';

export interface AccountPlan {
  email: string;
  name: string;
  institution: string;
  post: string;
  /** By its English name; her targets come from it. */
  roleProfile: string;
  locale: string;
  /** Role and the institution whose subtree it reaches. */
  grants: [role: 'learner' | 'trainer' | 'coordinator' | 'manager' | 'administrator', institution: string][];
}

export const accounts: AccountPlan[] = [
  {
    email: 'coordinator@demo.example',
    name: 'Amina Odhiambo',
    institution: 'ROOT',
    post: 'Training coordinator',
    roleProfile: 'Policy maker',
    locale: 'en',
    grants: [['coordinator', 'ROOT']],
  },
  {
    email: 'learner@demo.example',
    name: 'Samira El-Masri',
    institution: 'MOF-TAX',
    post: 'Tax analyst',
    roleProfile: 'Data analyst',
    locale: 'en',
    grants: [['learner', 'MOF-TAX']],
  },
  {
    email: 'manager@demo.example',
    name: 'Jean-Baptiste Nguema',
    institution: 'ROOT',
    post: 'Director of capacity building',
    roleProfile: 'Senior leader',
    locale: 'en',
    grants: [['manager', 'ROOT']],
  },
  {
    email: 'trainer@demo.example',
    name: 'Lucía Fernández',
    institution: 'DGA',
    post: 'Trainer',
    roleProfile: 'Service designer',
    locale: 'en',
    grants: [['trainer', 'ROOT']],
  },
];

/** The administrator founds the organisation. */
export const administrator = {
  email: 'admin@demo.example',
  name: 'Wei Zhang',
  roleProfile: 'IT manager',
  locale: 'en',
};
