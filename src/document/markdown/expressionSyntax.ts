import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Construct, Effects, Extension, State } from 'micromark-util-types';

/** `{{…}}` in Markdown, as a node of its own, so that neither `*` nor `_` nor quotes inside it mean anything. */
export interface ExpressionNode {
  type: 'expression';
  value: string;
  position?: { start: { line: number; column: number } };
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    expression: 'expression';
  }
}
declare module 'mdast' {
  interface PhrasingContentMap {
    expression: ExpressionNode;
  }
  interface RootContentMap {
    expression: ExpressionNode;
  }
}

const OPEN = 123; // {
const CLOSE = 125; // }

const construct: Construct = {
  name: 'expression',
  tokenize(effects: Effects, ok: State, nok: State): State {
    const open = (code: Code): State | undefined => {
      effects.enter('expression');
      effects.consume(code);
      return second;
    };
    const second = (code: Code): State | undefined => {
      if (code !== OPEN) return nok(code);
      effects.consume(code);
      return inside;
    };
    const inside = (code: Code): State | undefined => {
      // A line end (negative) or the end of the text: no expression, and the text stays text.
      if (code === null || code < 0) return nok(code);
      effects.consume(code);
      return code === CLOSE ? close : inside;
    };
    const close = (code: Code): State | undefined => {
      if (code !== CLOSE) return inside(code);
      effects.consume(code);
      effects.exit('expression');
      return ok;
    };
    return open;
  },
};

/** The tokenizer, for `fromMarkdown`'s `extensions`. */
export const expressionSyntax: Extension = { text: { [OPEN]: construct } };

/** The tree builder, for `fromMarkdown`'s `mdastExtensions`. */
export const expressionFromMarkdown: FromMarkdown = {
  enter: {
    expression(token) {
      this.enter({ type: 'expression', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    expression(token) {
      this.exit(token);
    },
  },
};
