-- What is lent, by household, without reading the receipts' ledgers: a draw adds it up under its quotas.
CREATE INDEX loan_owed ON loan (branch_id, household_id, outstanding, status) WHERE outstanding > 0;
