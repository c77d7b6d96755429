import { Field, ObjectType } from '@nestjs/graphql';
import { plainText } from './plain-text';
import { renderMarkdown } from './render-markdown';

@ObjectType({ description: 'A text: as its author wrote it, and ready to be shown.' })
export class Markdown {
  @Field({ description: 'The Markdown source, exactly as written.' })
  readonly source: string;
  @Field({ description: 'Sanitised HTML: no script, no style, no frame.' })
  readonly html: string;

  constructor(source: string, html: string) {
    this.source = source;
    this.html = html;
  }

  /** Renders a source that has no stored HTML. */
  static of(source: string): Markdown {
    return new Markdown(source, renderMarkdown(source));
  }

  get text(): string {
    return plainText(this.html);
  }
}
