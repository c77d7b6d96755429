import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

const known = new WeakMap<FieldNode, Map<string, Set<string>>>();

/**
 * The names of the fields a query asks for under a path of this field ("edges.node"), whatever the fragments. It lets a list read
 * only what is shown. Directives are ignored: the answer may hold a field that is skipped, never lack one that is asked for.
 */
export function selectedFields(info: GraphQLResolveInfo, path = ''): ReadonlySet<string> {
  const [node] = info.fieldNodes as [FieldNode];
  if (info.fieldNodes.length > 1) return collect(info.fieldNodes, path, info);
  const byPath = known.get(node) ?? new Map<string, Set<string>>();
  known.set(node, byPath);
  let names = byPath.get(path);
  if (!names) byPath.set(path, (names = collect([node], path, info)));
  return names;
}

function collect(nodes: readonly FieldNode[], path: string, info: GraphQLResolveInfo): Set<string> {
  let level = nodes.flatMap((node) => fieldsOf(node.selectionSet, info));
  for (const name of path ? path.split('.') : []) {
    level = level.filter((field) => field.name.value === name).flatMap((field) => fieldsOf(field.selectionSet, info));
  }
  return new Set(level.map((field) => field.name.value));
}

function fieldsOf(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info);
    return fieldsOf(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
