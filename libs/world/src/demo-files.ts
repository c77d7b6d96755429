import { readFileSync } from 'node:fs';
import type { ResourceContent } from '@servante/resources';

/** The examples as they are written in `demo/`: people and resources by key, dates in days before today. */
export interface DemoMember {
  key: string;
  email: string;
  name: string;
  pronouns: string | null;
  house: string;
  houseType: string;
  territory: string;
  territoryContext: string;
  professions: string[];
  position: string;
  bio: string;
  links: { title: string; url: string }[];
  role?: string;
}

export interface DemoResource {
  key: string;
  kind: string;
  author: string;
  coAuthors: string[];
  visibility: string;
  daysAgo: number;
  content: ResourceContent;
  logbook: { daysAgo: number; text: string }[];
  links: { type: string; to: string }[];
}

interface Said {
  resource: string;
  member: string;
  daysAgo: number;
}

export type DemoRating = Said & { clear: number; useful: number; transferable?: number; effort?: string };
export type DemoComment = Said & { key: string; text: string; replyTo?: string };
export type DemoAdoption = Said & {
  kind: string;
  outcome?: string;
  timeSpent?: string;
  cost?: string;
  changed?: string;
  story: string;
};

export interface DemoFeedback {
  ratings: DemoRating[];
  comments: DemoComment[];
  adoptions: DemoAdoption[];
}

export interface DemoFiles {
  members: DemoMember[];
  resources: DemoResource[];
  feedback: DemoFeedback;
}

export function demoFiles(): DemoFiles {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../demo/${name}.json`, import.meta.url), 'utf8')) as unknown;
  return {
    members: read('members') as DemoMember[],
    resources: read('resources') as DemoResource[],
    feedback: read('feedback') as DemoFeedback,
  };
}
