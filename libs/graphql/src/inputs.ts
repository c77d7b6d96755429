import { applyDecorators } from '@nestjs/common';
import { Field, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsEmail,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import { LIMITS } from '@servante/kernel';

interface TextRules {
  min?: number;
  max: number;
  optional?: boolean;
}

const trimmed = () => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const optionally = (optional: boolean | undefined) => (optional ? [IsOptional()] : []);

/** A text field of an input, trimmed, with its bounds. */
export function TextField(description: string, { min = 0, max, optional }: TextRules): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description, nullable: optional ?? false }),
    trimmed(),
    ...optionally(optional),
    IsString({ message: 'WRONG_TYPE' }),
    MinLength(min, { message: min <= 1 ? 'REQUIRED' : `TOO_SHORT:${min}` }),
    MaxLength(max, { message: `TOO_LONG:${max}` }),
  );
}

/** A secret typed by a person: bounded, never trimmed. */
export function PasswordField(description: string, { optional }: { optional?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description, nullable: optional ?? false }),
    ...optionally(optional),
    IsString({ message: 'WRONG_TYPE' }),
    MaxLength(LIMITS.passwordMax, { message: `TOO_LONG:${LIMITS.passwordMax}` }),
  );
}

interface TextListRules {
  maxItems: number;
  maxLength: number;
  minItems?: number;
  optional?: boolean;
  /** Steps may repeat themselves; codes and tags may not. */
  keepDoubles?: boolean;
}

/** A list of texts (codes, tags, steps), each bounded, without blanks. */
export function TextListField(description: string, rules: TextListRules): PropertyDecorator {
  return applyDecorators(
    Field(() => [String], { description, nullable: rules.optional ?? false }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? tidied(value, rules.keepDoubles ?? false) : value)),
    ...optionally(rules.optional),
    IsArray({ message: 'WRONG_TYPE' }),
    ArrayMinSize(rules.minItems ?? 0, { message: `TOO_FEW:${rules.minItems ?? 0}` }),
    ArrayMaxSize(rules.maxItems, { message: `TOO_MANY:${rules.maxItems}` }),
    IsString({ each: true, message: 'WRONG_TYPE' }),
    MaxLength(rules.maxLength, { each: true, message: `TOO_LONG:${rules.maxLength}` }),
  );
}

export function EmailField(description: string, { optional }: { optional?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description, nullable: optional ?? false }),
    trimmed(),
    ...optionally(optional),
    IsEmail({}, { message: 'NOT_AN_EMAIL' }),
    MaxLength(LIMITS.email, { message: `TOO_LONG:${LIMITS.email}` }),
  );
}

/** A web address: http or https only, so that no script can hide in a link. */
export function UrlField(description: string, { optional }: { optional?: boolean } = {}): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description, nullable: optional ?? false }),
    trimmed(),
    ...optionally(optional),
    IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'NOT_A_URL' }),
    MaxLength(LIMITS.url, { message: `TOO_LONG:${LIMITS.url}` }),
  );
}

export function WholeNumberField(
  description: string,
  { min, max, optional, byDefault }: { min: number; max: number; optional?: boolean; byDefault?: number },
): PropertyDecorator {
  return applyDecorators(
    Field(() => Int, { description, nullable: optional ?? false, defaultValue: byDefault }),
    ...optionally(optional),
    IsInt({ message: 'WRONG_TYPE' }),
    Min(min, { message: `TOO_SMALL:${min}` }),
    Max(max, { message: `TOO_BIG:${max}` }),
  );
}

function tidied(values: unknown[], keepDoubles: boolean): unknown[] {
  const texts = values.map((value) => (typeof value === 'string' ? value.trim() : value)).filter((value) => value !== '');
  return keepDoubles ? texts : [...new Set(texts)];
}

/** A calendar day, YYYY-MM-DD. */
export function DateField(description: string): PropertyDecorator {
  return applyDecorators(
    Field(() => String, { description }),
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'NOT_A_DATE' }),
    IsISO8601({ strict: true }, { message: 'NOT_A_DATE' }),
  );
}
