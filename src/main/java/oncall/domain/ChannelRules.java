package oncall.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What AWS accepts as a contact channel and as an activation code. */
public final class ChannelRules {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s\\p{Z}@<>,;]+@[^\\s\\p{Z}@<>,;]+\\.[^\\s\\p{Z}@<>,;.]+");
    private static final Pattern CODE = Pattern.compile("[0-9]{6,10}");
    private static final int LONGEST_ADDRESS = 320;

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\p{Z}\\s().\\p{Pd}\\x{2212}/]");

    /** Dialled inside the country alone, never behind its code. */
    private static final Pattern INLAND_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");

    /** A zero of which nobody knows whether it is dialled from abroad: in most countries it is not. */
    private static final Pattern DOUBTFUL_ZERO = Pattern.compile("\\(\\s*0");

    private ChannelRules() {}

    public static FieldErrors check(String name, ChannelType type, Address address) {
        return checkName(name).and(checkType(type)).and(checkAddress(type, address));
    }

    public static FieldErrors checkName(String name) {
        if (name.isBlank()) {
            return FieldErrors.at(PlanFields.CHANNEL_NAME, "Give the channel a name, for example Work phone.");
        }
        return ContactRules.nameFault(name)
                .map(fault -> FieldErrors.at(PlanFields.CHANNEL_NAME, fault))
                .orElse(FieldErrors.none());
    }

    public static FieldErrors checkAddress(ChannelType type, Address address) {
        if (type == ChannelType.EMAIL) {
            boolean fits =
                    EMAIL.matcher(address.clear()).matches() && !ContactRules.tooLong(address.clear(), LONGEST_ADDRESS);
            return fits
                    ? FieldErrors.none()
                    : FieldErrors.at(PlanFields.CHANNEL_ADDRESS, "Write one e-mail address, like akua@example.com.");
        }
        if (PHONE.matcher(address.clear()).matches()) {
            return FieldErrors.none();
        }
        return FieldErrors.at(
                PlanFields.CHANNEL_ADDRESS,
                DOUBTFUL_ZERO.matcher(address.clear()).find()
                        ? "Write the number without parentheses, as it is dialled from abroad: mostly without the 0 in them."
                        : "Write the number with + and country code, like +1 206 555 0100, digits only after the +.");
    }

    /** A code has 6 to 10 digits. */
    public static FieldErrors checkCode(String code) {
        return CODE.matcher(code).matches()
                ? FieldErrors.none()
                : FieldErrors.at(PlanFields.ACTIVATION_CODE, "The code has 6 to 10 digits; type just those.");
    }

    /**
     * The address as AWS wants it, however it was typed or copied: without what nobody sees and spaces at the ends, and a
     * phone number without the customary separators and {@code (0)}.
     */
    public static Address tidy(ChannelType type, String typed) {
        String text = TypedText.stripped(TypedText.visible(typed));
        return new Address(type == ChannelType.EMAIL ? text : dialled(text));
    }

    /** Without the spaces and dashes that people set between the digits. */
    public static String tidyCode(String typed) {
        return Normalizer.normalize(TypedText.visible(typed), Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\s\\p{Pd}]", "");
    }

    private static String dialled(String typed) {
        String number = INLAND_ZERO
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        return DOUBTFUL_ZERO.matcher(number).find()
                ? number
                : BETWEEN_DIGITS.matcher(number).replaceAll("");
    }

    private static FieldErrors checkType(ChannelType type) {
        return type == ChannelType.UNKNOWN
                ? FieldErrors.at(PlanFields.CHANNEL_TYPE, "Choose SMS, voice call or e-mail.")
                : FieldErrors.none();
    }
}
