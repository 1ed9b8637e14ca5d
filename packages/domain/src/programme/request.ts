/** A step that somebody in the group still has to climb: from one level of a competency to the next. */
export interface Need {
  id: string;
  /** Levels × people: how much gap closing this step takes away. A whole number; 0 means that nobody needs it. */
  weight: number;
  /** The step before it in the same chain: this one counts as closed only when that one is closed or not needed. */
  after?: string | null;
}

/** A training module as it stands for this group: its cost is already that of the whole group. */
export interface TrainingModule {
  id: string;
  /** Hours that it takes; at most two decimals. */
  hours: number;
  /** Money that it costs for this group, in the currency of the budget; at most two decimals. */
  cost: number;
  /** The needs that it closes. Those that this group does not have may stand here too: they count nothing. */
  closes: readonly string[];
  languages: readonly string[];
  modality: string;
  /** What has to be in the programme with it: of each set of equivalent modules one. */
  requires?: readonly (readonly string[])[];
}

/** People who lack the same: of a programme each follows the modules that teach her something, and skips the others. */
export interface Profile {
  /** Ids of the modules that teach her something. */
  modules: readonly string[];
}

/** People who have the very same needs. Who may be split into tracks is told by kinds. */
export interface Kind extends Profile {
  id: string;
  /** A whole number above 0. */
  people: number;
  /** Ids of the needs that each of them has. */
  needs: readonly string[];
}

/** Into how many tracks the group may be split: each person follows one, and of its modules those that teach her something. */
export interface Tracks {
  /** From 1, which is one programme for all, to 4. */
  most: number;
  /** Everybody of the group: the weight of each need is the number of those who have it. */
  kinds: readonly Kind[];
}

/**
 * What the best programme is.
 * - `most-need-closed`: as much weight of need as the limits let close; of such programmes the fewest hours, then the least money.
 * - `least-hours`, `least-cost`: everything that can be closed, in the fewest hours (then the least money) or for the least
 *   money (then the fewest hours).
 */
export type Objective = 'most-need-closed' | 'least-hours' | 'least-cost';

/** What part of the programme's hours a modality has. At least one of the two is given. */
export interface ModalityShare {
  modality: string;
  /** In per cent, whole, from 0 to 100. */
  least?: number | null;
  most?: number | null;
}

/** A person has so many weeks, and so many hours in each of them. */
export interface Calendar {
  /** A whole number from 1 upwards. */
  weeks: number;
  /** At most two decimals. */
  hoursPerWeek: number;
}

/** What a programme has to keep to. What is left out, null or empty limits nothing. */
export interface Limits {
  /** Most hours of the whole programme. */
  hours?: number | null;
  /** Most hours that anybody spends on the modules that teach her something. */
  hoursPerPerson?: number | null;
  /** As many hours as there are in these weeks cap what anybody spends on them too: the tighter of the two holds. */
  calendar?: Calendar | null;
  /** Most money for the whole programme. */
  budget?: number | null;
  /** A module passes when it is offered in at least one of these. */
  languages?: readonly string[];
  modalities?: readonly string[];
  /** Of all hours of the programme. Each modality stands in it once; what none says may have any share. A programme of no hours keeps every share. */
  modalityMix?: readonly ModalityShare[];
  /** Modules that are in the programme, useful or not. They pass the other limits like any other module, or nothing does. */
  mustHave?: readonly string[];
  /** Modules that are not in the programme; one that is not among the modules at all is left out already. */
  leftOut?: readonly string[];
}

export type LimitName = keyof Limits;

export interface TailoringRequest {
  needs: readonly Need[];
  modules: readonly TrainingModule[];
  /** Of the people whom it is for; needed where hours of a person are limited, by themselves or by a calendar. One whose modules are all another's too says nothing new. */
  profiles?: readonly Profile[];
  /** Of the most need within hours a person alone: without that cap one programme closes as much as any tracks. */
  tracks?: Tracks | null;
  objective: Objective;
  limits: Limits;
}
