/**
 * The models that a new store starts with. Demonstration defaults: a bank replaces each by its own version.
 */
import antiFraudRules from './models/anti-fraud-rules.json' with { type: 'json' };
import exclusionRules from './models/exclusion-rules.json' with { type: 'json' };
import expertCard from './models/expert-card.json' with { type: 'json' };
import gradeMatrix from './models/grade-matrix.json' with { type: 'json' };
import limitStrategy from './models/limit-strategy.json' with { type: 'json' };
import pricing from './models/pricing.json' with { type: 'json' };
import statisticalCard from './models/statistical-card.json' with { type: 'json' };
import type { ModelKind } from '../contract/model-document.ts';
import product from './models/product.json' with { type: 'json' };

export const firstModels: Readonly<Record<ModelKind, unknown>> = {
  exclusionRules, expertCard, statisticalCard, gradeMatrix, limitStrategy, pricing, product, antiFraudRules,
};
