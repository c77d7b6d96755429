import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '@servante/words';
import { TermView } from './term';

@Entity({ name: 'vocabulary' })
export class Vocabulary {
  @PrimaryColumn('text')
  name: string;
  @Column('jsonb')
  label: Record<Language, string>;
  @Column('int', { default: 0 })
  position: number;
}

@ObjectType('Vocabulary', { description: 'A pick-list: themes, professions, outcomes, efforts…' })
export class VocabularyView {
  @Field({ description: 'Its name in inputs and filters: `theme`, `outcome`, `effort`…' })
  name: string;
  @Field({ description: 'What people read.' })
  label: string;
  @Field(() => [TermView], { description: 'Its active terms, in order.' })
  terms: TermView[];
}
