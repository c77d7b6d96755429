import { Args, Context, Field, InputType, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access, connectionOf, type Connection, PageArgs, pageOf, type RequestContext } from '@servante/graphql';
import { Db, keysetOf } from '@servante/database';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Member } from './member';

@ObjectType('MemberConnection', { description: 'A page of members.' })
export class MemberConnection extends connectionOf('Member', () => Member) {}

const code = () => Field(() => String, { nullable: true, description: 'A code of that vocabulary.' });

@InputType({ description: 'Which members; all the conditions hold together.' })
export class MemberFilter {
  @code()
  @IsOptional()
  @IsString()
  profession?: string | null;
  @code()
  @IsOptional()
  @IsString()
  houseType?: string | null;
  @code()
  @IsOptional()
  @IsString()
  territory?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of a name or of a house, without regard to case.' })
  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'TOO_LONG:100' })
  text?: string | null;
}

@Resolver()
export class ListMembers {
  constructor(private readonly db: Db) {}

  @Query(() => MemberConnection, { description: 'The directory, newest first: what your account may see of it.' })
  @Access('anyone')
  async members(
    @Args() page: PageArgs,
    @Args('filter', { nullable: true, description: 'Narrows the list.' }) filter: MemberFilter = {},
    @Context() { viewer }: RequestContext,
  ): Promise<Connection<Member>> {
    const after = page.after ? keysetOf(page.after) : null;
    const query = this.db
      .repository(Member)
      .createQueryBuilder('member')
      .where("member.status = 'ACTIVE' and member.confirmed_at is not null");
    if (!viewer.isMember) query.andWhere('member.public_profile');
    if (filter.profession) query.andWhere('member.professions @> array[:profession]::text[]', { profession: filter.profession });
    if (filter.houseType) query.andWhere('member.house_type = :houseType', { houseType: filter.houseType });
    if (filter.territory) query.andWhere('member.territory = :territory', { territory: filter.territory });
    if (filter.text)
      query.andWhere("(member.name || ' ' || coalesce(member.house, '')) ilike :text", { text: `%${escaped(filter.text)}%` });
    if (after) query.andWhere('(member.created_at, member.id) < (:at, :id)', after);
    const rows = await query
      .orderBy('member.created_at', 'DESC')
      .addOrderBy('member.id', 'DESC')
      .take(page.first + 1)
      .getMany();
    return pageOf(rows, page, ({ createdAt, id }) => ({ at: createdAt, id }));
  }
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
