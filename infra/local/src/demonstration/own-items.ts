import type { PersonPlan } from './people';
import { people } from './people';
import { seed } from './rounds';

/** Items about the country's own law and practice, which no international bank can ask, each where it has come to. */
export interface OwnItemPlan {
  code: string;
  author: 'coordinator' | 'colleague';
  fate: 'draft' | 'in_review' | 'sent_back' | 'approved';
  /** Of one that was sent back: what should be changed. */
  remark?: string;
  competencyCode: string;
  ordinal: number;
  kind: 'single' | 'multiple' | 'numeric';
  texts: { language: string; stem: string; right?: string[]; wrong?: string[]; rationale: string }[];
  value?: number;
  tolerance?: number;
}

export const ownItems: readonly OwnItemPlan[] = [
  {
    code: 'RB-PRIVACY-1',
    author: 'colleague',
    fate: 'approved',
    competencyCode: 'D2.4',
    ordinal: 2,
    kind: 'single',
    texts: [
      {
        language: 'en',
        stem: 'A citizen asks your office what it holds about her. Within how long does the Data Protection Act of Baobab have you answer?',
        right: ['Within 21 days'],
        wrong: ['Within 24 hours', 'Within one year', 'There is no deadline'],
        rationale: 'Section 14 of the Act gives 21 days; the head of the office may add 14 in writing.',
      },
      {
        language: 'ar',
        stem: 'تسأل مواطنة مكتبك عمّا لديه من بيانات عنها. في أي مدة يُلزمك قانون حماية البيانات في باوباب بالرد؟',
        right: ['خلال 21 يومًا'],
        wrong: ['خلال 24 ساعة', 'خلال سنة واحدة', 'ليس لذلك أجل'],
        rationale: 'تمنح المادة 14 من القانون 21 يومًا، ولرئيس المكتب أن يضيف 14 يومًا كتابةً.',
      },
    ],
  },
  {
    code: 'RB-TAX-1',
    author: 'coordinator',
    fate: 'approved',
    competencyCode: 'D2.1',
    ordinal: 2,
    kind: 'numeric',
    texts: [
      {
        language: 'en',
        stem: 'The Revenue Authority received 4,800 returns online and 1,200 on paper. What percentage came online?',
        rationale: '4,800 of 6,000 returns are 80 %.',
      },
    ],
    value: 80,
    tolerance: 0.5,
  },
  {
    code: 'RB-AI-1',
    author: 'colleague',
    fate: 'in_review',
    competencyCode: 'D2.6',
    ordinal: 2,
    kind: 'multiple',
    texts: [
      {
        language: 'en',
        stem: 'Which of these does the government’s guidance on artificial intelligence ask for before a system decides about benefits?',
        right: ['A person who can overrule it', 'A published notice that it is used'],
        wrong: ['A vendor from the country', 'The minister’s signature on each case'],
        rationale:
          'The guidance of 2025 asks for human review and for public notice; it says nothing about vendors, and ministers sign no single cases.',
      },
    ],
  },
  {
    code: 'RB-OPEN-1',
    author: 'coordinator',
    fate: 'sent_back',
    remark: 'The second option could be right as well, for registers of companies. Name the register.',
    competencyCode: 'D2.3',
    ordinal: 2,
    kind: 'single',
    texts: [
      {
        language: 'en',
        stem: 'Which register is published without being asked for, under the Act on Access to Information?',
        right: ['The register of public contracts'],
        wrong: ['The register of legal persons', 'The register of births', 'The register of patients'],
        rationale: 'Section 5 of the Act lists the registers that are published; of these it names contracts alone.',
      },
    ],
  },
  {
    code: 'RB-SERVICE-1',
    author: 'colleague',
    fate: 'draft',
    competencyCode: 'D3.1',
    ordinal: 2,
    kind: 'single',
    texts: [
      {
        language: 'en',
        stem: 'Where does a citizen without a device of her own use the online services of the Civil Registration Agency?',
        right: ['At any post office, with help'],
        wrong: ['Nowhere: a device is needed', 'At the ministry, by appointment', 'In a bank, for a fee'],
        rationale: 'Post offices have been service points of the agency since 2024; help there costs nothing.',
      },
    ],
  },
];

/** Who coordinates the whole government beside her who has the account, so that items are reviewed by a second person: a leader of the Digital Government Agency. */
export const colleague = (): PersonPlan => {
  const found = people(seed).find(
    ({ institution, roleProfile, hasAccount }) =>
      institution === 'DGA' && roleProfile === 'Senior leader' && !hasAccount,
  );
  if (!found) throw new Error('The Digital Government Agency has nobody who leads.');
  return found;
};
