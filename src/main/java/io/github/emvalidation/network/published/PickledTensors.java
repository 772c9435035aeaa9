package io.github.emvalidation.network.published;

import io.github.emvalidation.network.Tensor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * Reads the pickle of a state dict. A pickle is a program that may build any object; this one may build a dictionary of names and
 * tensors and nothing else: only the operations, and only the three names, that PyTorch needs for that are carried out.
 */
final class PickledTensors extends Unpickler {

	private static final Set<Short> ALLOWED = Set.of(
		Opcodes.PROTO, Opcodes.STOP, Opcodes.MARK, Opcodes.NONE, Opcodes.NEWTRUE, Opcodes.NEWFALSE,
		Opcodes.BININT, Opcodes.BININT1, Opcodes.BININT2, Opcodes.LONG1, Opcodes.BINUNICODE, Opcodes.EMPTY_TUPLE, Opcodes.TUPLE, Opcodes.TUPLE1,
		Opcodes.TUPLE2, Opcodes.TUPLE3, Opcodes.SETITEM, Opcodes.BINPUT, Opcodes.LONG_BINPUT, Opcodes.BINGET, Opcodes.LONG_BINGET,
		Opcodes.REDUCE, Opcodes.BINPERSID);

	private static final Object FLOAT_STORAGE = new Object();
	private static final IObjectConstructor DICTIONARY = arguments -> new Named();
	private static final IObjectConstructor TENSOR = PickledTensors::tensor;

	/** Names are keys; the look-up of other keys, above all of dictionaries, could be made very slow. */
	private static final class Named extends LinkedHashMap<Object, Object> {

		private static final long serialVersionUID = 1L;

		@Override
		public Object put(final Object key, final Object value) {
			if (!(key instanceof String)) throw new PickleException("it has a name that is no text");
			return super.put(key, value);
		}
	}

	/** A file of numbers beside the pickle. */
	private record Storage(String name, long size) {}

	/**
	 * A tensor as it lies in its storage.
	 *
	 * @param storage     name of the storage
	 * @param storageSize how many numbers that has
	 * @param offset      where the tensor begins
	 * @param shape       its sizes
	 * @param strides     steps between neighbours, an index each
	 */
	record Strided(String storage, long storageSize, long offset, long[] shape, long[] strides) {

		/**
		 * The tensor with its numbers in order.
		 *
		 * @throws IllegalArgumentException when it does not lie within its storage, or takes numbers of it twice
		 * @throws ArithmeticException      when its sizes are too large
		 */
		Tensor of(final float[] numbers) {
			if (shape.length != strides.length) throw new IllegalArgumentException(strides.length + " strides for " + shape.length + " sizes");
			final long count = Tensor.count(shape);
			long last = offset;
			for (int i = 0; i < shape.length; i++) {
				last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[i] - 1), strides[i]));
				if (strides[i] < 0) throw new IllegalArgumentException("a stride of " + strides[i]);
			}
			if (offset < 0 || last >= numbers.length || count > numbers.length) {
				throw new IllegalArgumentException("a tensor up to " + last + " in a storage of " + numbers.length);
			}
			final float[] values = new float[(int) count];
			for (int i = 0; i < values.length; i++) {
				long at = offset;
				long rest = i;
				for (int axis = shape.length - 1; axis >= 0; axis--) {
					at += rest % shape[axis] * strides[axis];
					rest /= shape[axis];
				}
				values[i] = numbers[(int) at];
			}
			return new Tensor(shape, values);
		}
	}

	/**
	 * The tensors by name, in their order.
	 *
	 * @throws PickleException when the pickle does anything else, or is damaged; the message can stand behind a colon
	 */
	static Map<String, Strided> read(final byte[] pickle) {
		final Object found;
		try {
			found = new PickledTensors().load(new ByteArrayInputStream(pickle));
		}
		catch (final PickleException e) {
			throw e;
		}
		catch (final IOException | RuntimeException | StackOverflowError e) {
			throw new PickleException("its list of tensors is damaged", e);
		}
		if (!(found instanceof Named named) || named.isEmpty()) throw new PickleException("it holds no named tensors");
		final Map<String, Strided> tensors = new LinkedHashMap<>();
		named.forEach((name, value) -> {
			if (!(value instanceof Strided tensor)) throw new PickleException("\"" + name + "\" is no tensor");
			tensors.put((String) name, tensor);
		});
		return tensors;
	}

	@Override
	protected Object dispatch(final short operation) throws IOException {
		switch (operation) {
			case Opcodes.GLOBAL -> stack.add(known(PickleUtils.readline(input), PickleUtils.readline(input)));
			case Opcodes.EMPTY_DICT -> stack.add(new Named());
			case Opcodes.SETITEMS -> setItems();
			// what PyTorch notes about versions beside the tensors
			case Opcodes.BUILD -> stack.pop();
			default -> {
				if (!ALLOWED.contains(operation)) throw new PickleException("it contains an operation that weights do not need (" + operation + ")");
				if (operation == Opcodes.BINUNICODE) checkLength();
				return super.dispatch(operation);
			}
		}
		return NO_RETURN_VALUE;
	}

	private void setItems() {
		final List<Object> items = stack.pop_all_since_marker();
		final Named target = (Named) stack.peek();
		for (int i = 0; i < items.size(); i += 2) target.put(items.get(i), items.get(i + 1));
	}

	/** Refuses a text longer than what is left, before memory is taken for it. */
	private void checkLength() throws IOException {
		input.mark(Integer.BYTES);
		final int length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, Integer.BYTES));
		if (length < 0 || length > input.available()) throw new PickleException("its list of tensors is cut short");
		input.reset();
	}

	private static Object known(final String module, final String name) {
		return switch (module + "." + name) {
			case "collections.OrderedDict" -> DICTIONARY;
			case "torch._utils._rebuild_tensor_v2" -> TENSOR;
			case "torch.FloatStorage" -> FLOAT_STORAGE;
			default -> throw new PickleException("it asks for " + module + "." + name);
		};
	}

	@Override
	protected Object persistentLoad(final Object id) {
		if (id instanceof Object[] parts && parts.length == 5 && "storage".equals(parts[0]) && parts[1] == FLOAT_STORAGE &&
			parts[2] instanceof String name && name.matches("[A-Za-z0-9]+") && parts[4] instanceof Number size && size.longValue() >= 0)
		{
			return new Storage(name, size.longValue());
		}
		throw new PickleException("one of its storages is not of single precision");
	}

	/** Storage, offset, shape, strides; other properties do not matter. */
	private static Strided tensor(final Object[] arguments) {
		if (arguments.length < 4 || !(arguments[0] instanceof Storage storage) || !(arguments[1] instanceof Number offset)) {
			throw new PickleException("one of its tensors has no numbers");
		}
		return new Strided(storage.name, storage.size, offset.longValue(), numbers(arguments[2]), numbers(arguments[3]));
	}

	private static long[] numbers(final Object tuple) {
		return Arrays.stream((Object[]) tuple).mapToLong(number -> ((Number) number).longValue()).toArray();
	}
}
