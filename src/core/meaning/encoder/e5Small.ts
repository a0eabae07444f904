import type { EncoderModel } from './onnxEncoder.ts';

/**
 * e5-small-v2 (Wang et al. 2022, MIT licence) with int8 weights, trained for questions and the passages that answer them.
 * The cosines of the self-test were measured with these files.
 */
export const E5_SMALL: EncoderModel = {
  id: 'e5-small-v2 int8 02af799 mean sentences-1',
  dimensions: 384,
  prefixes: { question: 'query: ', passage: 'passage: ' },
  mostTokens: 512,
  selfTest: [
    {
      question: 'Which nations would send soldiers to watch over the truce?',
      passage:
        'France and the United Kingdom have offered to contribute peacekeeping troops to monitor the ceasefire.',
      cosine: 0.8575,
    },
    {
      question: 'How much grain was exported?',
      passage: 'The delegations met for two hours in Geneva and agreed to meet once more in May.',
      cosine: 0.7147,
    },
    {
      question: 'Who chairs the talks?',
      passage: 'The talks are chaired by the Norwegian envoy, a former judge.',
      cosine: 0.8209,
    },
  ],
};
