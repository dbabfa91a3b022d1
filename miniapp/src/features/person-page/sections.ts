import { CareSection } from '@/features/care/components/care-section';
import { HouseholdCard } from '@/features/care/components/household-card';
import { PersonActs } from '@/features/communities/components/people/person-acts';
import { PersonDuplicates, PersonHousehold } from '@/features/communities/components/people/person-others';
import { PersonStates } from '@/features/communities/components/people/person-states';
import { PersonPairings } from '@/features/pairings/components/proposals/person-pairings';
import { PersonConsents } from '@/features/consents/components/person-consents';
import { ProposeMerge } from '@/features/tasks/components/propose-merge';
import { PersonLooks } from '@/features/pairings/components/looked-after/person-looks';
import { PersonTasks } from '@/features/tasks/components/person-tasks';
import { PersonWishes } from '@/features/wishes/components/person-wishes';
import type { PersonSection } from '@/features/communities/model/person-section';

/** The parts of somebody's page below their facts, in order: each context adds its own, one line each. */
export const PERSON_SECTIONS: readonly PersonSection[] = [
  PersonWishes,
  PersonDuplicates,
  ProposeMerge,
  PersonHousehold,
  PersonConsents,
  CareSection,
  PersonPairings,
  PersonTasks,
  PersonLooks,
  HouseholdCard,
  PersonStates,
  PersonActs,
];
