#include "pipeline/base/error.h"

#include <gtest/gtest.h>

namespace erfar {
namespace {

TEST(UnitError, PlaceShowsWhatIsKnown) {
  EXPECT_EQ(shown({"svar.csv", 12, 3}, Language::nb), "svar.csv, rad 12, kolonne 3");
  EXPECT_EQ(shown({"svar.csv", 12, 3}, Language::nn), "svar.csv, rad 12, kolonne 3");
  EXPECT_EQ(shown({"svar.csv", 12, 3}, Language::en), "svar.csv, row 12, column 3");
  EXPECT_EQ(shown({"svar.csv", 0, 3}, Language::en), "svar.csv, column 3");
  EXPECT_EQ(shown({"svar.csv"}, Language::en), "svar.csv");
  EXPECT_EQ(shown({"", 12}, Language::en), "row 12");
  EXPECT_EQ(shown({}, Language::en), "");
}

TEST(UnitError, MessageInThreeLanguages) {
  const Error error(ExitCode::unreadable_input, {"svar.csv", 2},
                    {"Fant {} felt.", "Fann {} felt.", "Found {} fields."},
                    {"Sjekk raden.", "Sjekk rada.", "Check the row."}, {"7"});
  EXPECT_EQ(error.code(), ExitCode::unreadable_input);
  EXPECT_EQ(error.message(Language::nb), "svar.csv, rad 2: Fant 7 felt. Sjekk raden.");
  EXPECT_EQ(error.message(Language::nn), "svar.csv, rad 2: Fann 7 felt. Sjekk rada.");
  EXPECT_EQ(error.message(Language::en), "svar.csv, row 2: Found 7 fields. Check the row.");
}

TEST(UnitError, WithoutAPlaceTheMessageStartsWithWhat) {
  const Error error(ExitCode::our_fault, {}, {"a.", "b.", "c."}, {"d.", "e.", "f."});
  EXPECT_EQ(error.message(Language::nn), "b. e.");
}

}  // namespace
}  // namespace erfar
