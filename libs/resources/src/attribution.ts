import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Resource } from './resource';

@ObjectType({ description: 'How to credit a resource when reusing it.' })
export class Attribution {
  @Field({ description: 'One line of plain text.' })
  text: string;
  @Field({ description: 'The same line in Markdown, with its links.' })
  markdown: string;
  @Field(() => String, { nullable: true, description: 'Address of the licence, where it has one.' })
  licenceUrl: string | null;
  @Field(() => Int, { description: 'Year of publication.' })
  year: number;
}

/** The credit line (title, authors, source, licence), as free licences ask for it. */
export function attributionOf(resource: Resource, names: string[], url: string): Attribution {
  const year = (resource.publishedAt ?? resource.createdAt).getFullYear();
  const source = resource.sourceUrl ?? url;
  const licence = resource.licence?.label ?? '';
  const by = names.length > 0 ? `, ${names.join(', ')}` : '';
  const licenceUrl = resource.licence?.url ?? null;
  const linkedLicence = licenceUrl ? `[${licence}](${licenceUrl})` : licence;
  return {
    text: `« ${resource.title} »${by}, Servante, ${year}. ${licence}. ${source}`,
    markdown: `[« ${resource.title.replace(/[[\]]/g, '\\$&')} »](${source})${by}, Servante, ${year}. ${linkedLicence}`,
    licenceUrl,
    year,
  };
}
