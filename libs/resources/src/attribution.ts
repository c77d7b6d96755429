import type { Resource } from './resource';
import type { Attribution } from './resource.fields';

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
