import ts from 'typescript';

/** What esbuild calls to give a function or a class the name of its source. */
const NAMER = '__name';
/** What esbuild wraps a module in, so that it runs at its first import. */
const WRAPPERS: ReadonlySet<string> = new Set(['__commonJS', '__esm']);

/**
 * Removes the calls by which esbuild names functions inside of functions. Such a function is made again for each request, and naming it takes
 * longer than making it. Classes and the functions of a module keep their names.
 */
export function dropInnerNames(code: string): string {
  const cuts: [start: number, end: number][] = [];
  const visit = (node: ts.Node, isInner: boolean): void => {
    if (isInner && ts.isCallExpression(node) && isNaming(node)) {
      const [named] = node.arguments;
      cuts.push([node.getStart(source), named.getStart(source)], [named.getEnd(), node.getEnd()]);
    }
    const holdsInner = isInner || (ts.isFunctionLike(node) && !isModule(node));
    ts.forEachChild(node, (child) => visit(child, holdsInner));
  };
  const source = ts.createSourceFile('bundle.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  visit(source, false);
  return cutOut(code, cuts);
}

/** Whether a call names a function; a class is named by a static block of its own, as `this`. */
function isNaming(call: ts.CallExpression): call is ts.CallExpression & { arguments: [ts.Expression] } {
  const [named] = call.arguments;
  if (!ts.isIdentifier(call.expression) || call.expression.text !== NAMER || !named) return false;
  return ts.isArrowFunction(named) || ts.isFunctionExpression(named) || ts.isIdentifier(named);
}

/** Whether a function is the text of a module: `__commonJS({ "path"() { … } })`. */
function isModule(node: ts.Node): boolean {
  if (!ts.isMethodDeclaration(node)) return false;
  const call = node.parent.parent;
  return ts.isCallExpression(call) && ts.isIdentifier(call.expression) && WRAPPERS.has(call.expression.text);
}

function cutOut(code: string, cuts: readonly [start: number, end: number][]): string {
  let from = 0;
  let kept = '';
  for (const [start, end] of cuts.toSorted(([one], [other]) => one - other)) {
    kept += code.slice(from, start);
    from = end;
  }
  return kept + code.slice(from);
}
